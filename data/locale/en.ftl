# Words of the program in English. Keys are grouped by screen, then in alphabetical order.
# Every key is in every language, with the same arguments.

## Dates and numbers

date = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Counts

count-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
  }
count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
  }
