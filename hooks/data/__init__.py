"""What an author wrote, as objects, and what can be wrong with it."""
