//! The sequences: who may go on counting, and from where.

use super::Certificate;
use crate::people::RankBand;
use crate::plan::WayOfTraining;
use std::collections::BTreeMap;

/// Within what numbers count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Series {
    /// The year.
    pub year: i32,
    /// The way of training; none for a class outside the plan.
    pub way: Option<WayOfTraining>,
    /// The band.
    pub band: RankBand,
}

/// How far each sequence has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sequences(BTreeMap<Series, u32>);

impl Sequences {
    /// As far as these certificates, good or void, have taken them.
    pub(super) fn of<'a>(certificates: impl IntoIterator<Item = &'a Certificate>) -> Self {
        let mut sequences = Self::default();
        for certificate in certificates {
            let Certificate { year, way, band, number, .. } = *certificate;
            let last = sequences.0.entry(Series { year, way, band }).or_default();
            *last = number.max(*last);
        }
        sequences
    }

    /// The next number of a series.
    pub(super) fn next(&mut self, series: Series) -> u32 {
        let last = self.0.entry(series).or_default();
        *last += 1;
        *last
    }
}

/// Whether a device gives numbers: only the one that holds the numbering does.
pub(super) fn may_number(holder: &str, device: &str) -> bool {
    !holder.is_empty() && holder == device
}

/// A number as it is printed: the year, the numbers of the way and the band, the place in the sequence.
#[must_use]
pub(crate) fn text_of(series: Series, number: u32) -> String {
    let way = series.way.map_or(0, WayOfTraining::code);
    format!("{:04}-{way}{}-{number:04}", series.year, series.band.code())
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use crate::ids::{CertificateId, PersonId};
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// An act at one of three devices, the first of which holds the numbering.
    #[derive(Debug, Clone)]
    enum Act {
        /// Someone completes in a series.
        Complete(usize, u8, u8),
        /// The decision on someone is taken back.
        Withdraw(usize, u8),
        /// A device hears all that another knows.
        Hear(usize, usize),
        /// A device gives the numbers it may give.
        Settle(usize),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let act = prop_oneof![
            (0_usize..3, 0_u8..12, 0_u8..3)
                .prop_map(|(device, person, band)| Act::Complete(device, person, band)),
            (0_usize..3, 0_u8..12).prop_map(|(device, person)| Act::Withdraw(device, person)),
            (0_usize..3, 0_usize..3).prop_map(|(one, other)| Act::Hear(one, other)),
            (0_usize..3).prop_map(Act::Settle),
        ];
        prop::collection::vec(act, 0..120)
    }

    fn series(band: u8) -> Series {
        let band = RankBand::ALL[usize::from(band)];
        Series { year: 2026, way: Some(WayOfTraining::PartySchool), band }
    }

    /// What a device knows: a set of entries that only grows, as the journal does.
    #[derive(Debug, Clone, Default)]
    struct Known {
        completed: BTreeMap<u8, (usize, bool, u8)>,
        certificates: BTreeMap<[u8; 16], Certificate>,
        void: BTreeSet<[u8; 16]>,
    }

    impl Known {
        /// The newer word on each person holds; certificates and voids add up.
        fn hear(&mut self, other: &Self) {
            for (person, word) in &other.completed {
                let own = self.completed.entry(*person).or_insert(*word);
                *own = (*own).max(*word);
            }
            self.certificates.extend(other.certificates.clone());
            self.void.extend(&other.void);
        }

        fn settle(&mut self, device: &str) {
            if !may_number("device 0", device) {
                return;
            }
            let mut sequences = Sequences::of(self.certificates.values());
            for (person, (_, completed, band)) in &self.completed {
                let own = PersonId([*person; 16]);
                let mut good = self
                    .certificates
                    .values()
                    .filter(|one| one.person == own && !self.void.contains(&one.id.0));
                match (good.next().map(|one| one.id.0), completed) {
                    (Some(id), false) => drop(self.void.insert(id)),
                    (None, true) => {
                        let Series { year, way, band } = series(*band);
                        let number = sequences.next(Series { year, way, band });
                        let id =
                            CertificateId([u8::try_from(self.certificates.len()).unwrap_or(u8::MAX); 16]);
                        let certificate = Certificate {
                            id,
                            person: own,
                            year,
                            way,
                            band,
                            number,
                            ..Certificate::default()
                        };
                        self.certificates.insert(id.0, certificate);
                    }
                    _ => {}
                }
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_devices_do_apart_no_number_is_missing_or_given_twice(acts in acts()) {
            let mut devices = [Known::default(), Known::default(), Known::default()];
            for (at, act) in acts.into_iter().enumerate() {
                match act {
                    Act::Complete(device, person, band) => {
                        devices[device].completed.insert(person, (at, true, band));
                    }
                    Act::Withdraw(device, person) => {
                        if let Some(word) = devices[device].completed.get_mut(&person) {
                            *word = (at, false, word.2);
                        }
                    }
                    Act::Hear(one, other) => {
                        let heard = devices[other].clone();
                        devices[one].hear(&heard);
                    }
                    Act::Settle(device) => devices[device].settle(&format!("device {device}")),
                }
            }
            let mut all = Known::default();
            for device in &devices {
                all.hear(device);
            }
            let mut numbers: BTreeMap<Series, Vec<u32>> = BTreeMap::new();
            for Certificate { year, way, band, number, .. } in all.certificates.values() {
                numbers.entry(Series { year: *year, way: *way, band: *band }).or_default().push(*number);
            }
            for given in numbers.values_mut() {
                given.sort_unstable();
                let whole: Vec<u32> = (1..).take(given.len()).collect();
                prop_assert_eq!(&*given, &whole, "from 1, each once, the void ones among them");
            }
        }
    }

    #[test]
    fn nobody_gives_numbers_where_nobody_holds_the_numbering() {
        assert!(!may_number("", ""), "an office from before there was a holder");
        assert!(!may_number("device 0", "device 1"), "another device waits");
    }
}
