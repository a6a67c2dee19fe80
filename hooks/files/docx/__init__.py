"""Word files: XML by hand, for no library writes content controls in two directions."""
