"""HTML: forms, previews, pictures, and what the published pages load."""
