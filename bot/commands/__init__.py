"""The commands of bot/cli.py, one a file."""
