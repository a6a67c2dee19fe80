"""Families of reference data, a file each: models, where words stand, and rules between files."""
