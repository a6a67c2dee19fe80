"""Commands for people; each runs by the shell script of the same name."""
