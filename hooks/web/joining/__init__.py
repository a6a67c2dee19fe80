"""Modules of the browser as few files with short names: what each holds, what goes into which file, and the files."""
