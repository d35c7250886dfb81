"""What looks into files that people send. It runs in a child of its own and nowhere else: see bot.limited."""
