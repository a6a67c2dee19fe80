"""The guide's pages: their markers, their rules, what stands below them, and reports on all of them."""
