"""A grammar of the numbers, quantities and dates of Arabic news, with exact offsets."""
