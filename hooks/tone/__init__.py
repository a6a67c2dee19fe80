"""The tone check: rules as data that point at words of a message and say why. `overrides/tone/` does the same."""
