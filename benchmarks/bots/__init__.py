"""The bots Linli is measured beside; each is a process of its own, called with the playground's address."""
