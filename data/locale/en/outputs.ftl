# Words of the program in English: minutes, lists and documents that go out.

# On every page of a document.
document-log = log entry { $seq }, hash { $hash }
document-of = of
document-page = page

# Within documents.
document-check-met = met
document-check-not-met = not met
document-check-open = to be decided
document-check-to-be-found = body to be found
document-excluded = not admissible
document-general = General
document-rounding = The total is rounded to { $decimals } decimals.
document-scale = Values from { $min } to { $max }, in steps of { $step }.
document-short-of = { $reached } reached, { $needed } needed
document-tie-better = The higher goes first: { $name }.
document-tie-draw = Public draw, with seed and witnesses in the minutes.
document-under-way = being judged
