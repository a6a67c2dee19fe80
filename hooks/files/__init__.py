"""Documents to bytes: the files that readers download."""
