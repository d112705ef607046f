"""WebAnno TSV 3.3: a sheet for each article, a row for each token."""
