"""The format `messages`: passages and their spans as talks, for tuning by instructions."""
