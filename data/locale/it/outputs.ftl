# Parole del programma in italiano: verbali, elenchi e documenti in uscita.

# Su ogni pagina di un documento.
document-log = registro n. { $seq }, impronta { $hash }
document-of = di
document-page = pagina
