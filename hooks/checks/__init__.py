"""Rules across keys, files and languages. Each function returns problems; none raises."""
