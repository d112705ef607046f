"""UIMA CAS XMI: a file for each article, and the type system they share."""
