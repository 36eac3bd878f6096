//! Figures, and the table in which they stand beside their budgets.

use std::time::Duration;

/// Many times of the same thing.
#[derive(Default)]
pub(crate) struct Times(Vec<Duration>);

impl Extend<Duration> for Times {
    fn extend<T: IntoIterator<Item = Duration>>(&mut self, times: T) {
        self.0.extend(times);
        self.0.sort_unstable();
    }
}

impl FromIterator<Duration> for Times {
    fn from_iter<T: IntoIterator<Item = Duration>>(times: T) -> Self {
        let mut all = Self::default();
        all.extend(times);
        all
    }
}

impl Times {
    /// Milliseconds below which so many per cent lie.
    pub(crate) fn percent(&self, percent: usize) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let at = (self.0.len() * percent / 100).min(last);
        self.0.get(at).map_or(f64::NAN, milliseconds)
    }

    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }
}

fn milliseconds(time: &Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The value in the middle.
pub(crate) fn median(mut values: Vec<usize>) -> usize {
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// A number as a float, for shares.
pub(crate) fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// What was measured.
#[derive(Default)]
pub(crate) struct Table(Vec<[String; 4]>);

impl Table {
    /// A heading.
    pub(crate) fn part(&mut self, name: &str) {
        println!("… {name}");
        self.0.push([
            format!("{name}:"),
            String::new(),
            String::new(),
            String::new(),
        ]);
    }

    /// A figure that has no budget.
    pub(crate) fn figure(&mut self, what: &str, unit: &str, figure: f64) {
        let row = [
            format!("  {what}"),
            shown(figure, unit),
            "–".into(),
            String::new(),
        ];
        self.0.push(row);
    }

    /// A figure and what it may be at most.
    pub(crate) fn budget(&mut self, what: &str, unit: &str, figure: f64, most: f64) {
        // What was not measured is not within it either.
        let over = if figure <= most { "" } else { "OVER" };
        let most = format!("≤ {}", shown(most, unit));
        self.0
            .push([format!("  {what}"), shown(figure, unit), most, over.into()]);
    }

    /// A sentence.
    pub(crate) fn say(&mut self, text: &str) {
        self.0.push([
            format!("  {text}"),
            String::new(),
            String::new(),
            String::new(),
        ]);
    }

    pub(crate) fn print(&self) {
        println!();
        for [what, figure, budget, over] in &self.0 {
            println!(
                "{}",
                format!("{what:<52} {figure:>12}  {budget:<12} {over}").trim_end()
            );
        }
    }
}

fn shown(figure: f64, unit: &str) -> String {
    if unit == "ms" || unit == "MB" || unit == "%" {
        format!("{figure:.2} {unit}")
    } else {
        format!("{figure:.0} {unit}").trim_end().to_owned()
    }
}
