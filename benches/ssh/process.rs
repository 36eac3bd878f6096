//! What the system says of processes: `/proc`.

use std::time::Duration;

/// One process, by its number.
#[derive(Clone, Copy)]
pub(crate) struct Process(pub(crate) u32);

impl Process {
    /// Megabytes that are its own, with its share of those that it has in common with others (PSS).
    pub(crate) fn megabytes(self) -> f64 {
        let path = format!("/proc/{}/smaps_rollup", self.0);
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u32>().ok());
        f64::from(kilobytes.unwrap_or_default()) / 1024.0
    }

    /// Processor time taken so far, in hundredths of a second at best.
    pub(crate) fn taken(self) -> Duration {
        let (user, system) = (self.field(11), self.field(12));
        Duration::from_millis((user + system) * 10)
    }

    /// It and all that descend from it.
    pub(crate) fn family(self) -> Vec<Self> {
        let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
        let numbers = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let all: Vec<(Self, u64)> = numbers.map(Self).map(|p| (p, p.field(1))).collect();
        let mut family = vec![self];
        let mut next = 0;
        while let Some(parent) = family.get(next).copied() {
            let children = all.iter().filter(|(_, of)| *of == u64::from(parent.0));
            family.extend(children.map(|(child, _)| *child));
            next += 1;
        }
        family
    }

    /// A field of its `stat`, counted from the one after the name.
    fn field(self, place: usize) -> u64 {
        let path = format!("/proc/{}/stat", self.0);
        let text = std::fs::read_to_string(path).unwrap_or_default();
        // The name may hold anything, also blanks and brackets.
        let rest = text.rsplit_once(')').map_or("", |(_, rest)| rest);
        let mut fields = rest.split_whitespace();
        fields.nth(place).and_then(|f| f.parse().ok()).unwrap_or(0)
    }
}
