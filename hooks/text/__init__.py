"""A document in one language: open, filled in, numbered, as lines."""
