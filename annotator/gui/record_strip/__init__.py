"""The strip under the text: what the chosen span records, and what it is linked to."""
