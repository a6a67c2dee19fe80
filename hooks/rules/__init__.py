"""Rules over data files. Each returns the problems it finds, all of them; none raises."""
