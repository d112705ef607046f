"""Pure functions on text: cleaning, match keys, words, clitics, sentences, direction.

Offsets are Unicode code points into the text given, half-open, unless a name says `utf16`.
"""
