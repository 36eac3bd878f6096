# Parole del programma in italiano: graduatoria, parità, dotazione.
