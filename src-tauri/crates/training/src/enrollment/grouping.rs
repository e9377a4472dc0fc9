//! Study groups (分组): each a cross-section of the class by unit, rank and sex.

use super::change::enrolled;
use super::warning::open_class;
use super::{Enrollment, EnrollmentError, EnrollmentState};
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::{Person, RankBand, Sex};
use crate::store::Draft;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The most groups a class is divided into.
const MOST_GROUPS: u32 = 50;

/// A roster to divide.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct GroupRoster {
    /// The class.
    pub class: ClassId,
    /// Into how many groups; 0 does away with the groups.
    pub groups: u32,
}

/// Divides a roster into groups as one change. Existing groups are divided anew.
pub fn group(draft: &mut Draft<'_>, wanted: GroupRoster) -> Result<(), EnrollmentError> {
    let view = draft.view();
    open_class(&view, wanted.class)?;
    let off = EnrollmentState::off_roster_codes();
    let tail = format!("WHERE class = ? AND state NOT IN ({off}) ORDER BY position, person");
    let roster = view.all::<Enrollment>(&tail, [wanted.class])?;
    let people = u32::try_from(roster.len()).unwrap_or(u32::MAX);
    if people == 0 {
        return Err(EnrollmentError::NobodyEnrolled);
    } else if wanted.groups > MOST_GROUPS.min(people) {
        return Err(EnrollmentError::GroupsBeyond { groups: wanted.groups });
    }
    let mut traits = Vec::new();
    for enrollment in &roster {
        let person = view.find::<Person>(enrollment.person)?.unwrap_or_default();
        traits.push(Traits { unit: person.unit, band: person.band, sex: person.sex });
    }
    for (enrollment, study_group) in roster.into_iter().zip(divided(&traits, wanted.groups)) {
        draft.put(&Enrollment { study_group, ..enrollment })?;
    }
    draft.count(traits.len());
    Ok(())
}

/// A group for some of a roster's people.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetGroup {
    /// The class.
    pub class: ClassId,
    /// Who.
    pub people: Vec<PersonId>,
    /// Their group; 0 for none.
    pub study_group: u32,
}

/// Puts people into a group by hand.
pub fn set_group(draft: &mut Draft<'_>, wanted: SetGroup) -> Result<(), EnrollmentError> {
    let SetGroup { class, people, study_group } = wanted;
    if study_group > MOST_GROUPS {
        return Err(EnrollmentError::GroupsBeyond { groups: study_group });
    }
    let view = draft.view();
    open_class(&view, class)?;
    for person in &people {
        let enrollment = enrolled(&view, class, *person)?;
        draft.put(&Enrollment { study_group, ..enrollment })?;
    }
    draft.count(people.len());
    Ok(())
}

/// What makes people alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Traits {
    unit: Option<UnitId>,
    band: RankBand,
    sex: Sex,
}

/// A group, 1 being the first, for each of the people; 0 for all if there are to be none.
///
/// People are dealt out unit by unit, which already spreads every unit as evenly as can be; then pairs are exchanged
/// between groups as long as that spreads ranks and sexes better without gathering a unit.
fn divided(people: &[Traits], groups: u32) -> Vec<u32> {
    if groups == 0 {
        return vec![0; people.len()];
    }
    let mut order: Vec<usize> = (0..people.len()).collect();
    order
        .sort_by_key(|index| people.get(*index).map(|person| (person.unit, person.band, person.sex, *index)));
    let mut dealt = vec![0; people.len()];
    for (index, group) in order.into_iter().zip((1..=groups).cycle()) {
        if let Some(place) = dealt.get_mut(index) {
            *place = group;
        }
    }
    let mut spread = Spread::of(people, &dealt);
    while exchange_some(people, &mut dealt, &mut spread) {}
    dealt
}

/// Exchanges every pair that is better exchanged; false once there is none. Each exchange lowers a sum of squares, so
/// this comes to an end.
fn exchange_some(people: &[Traits], dealt: &mut [u32], spread: &mut Spread) -> bool {
    let mut exchanged = false;
    for left in 0..people.len() {
        for right in left + 1..people.len() {
            let (Some(a), Some(b)) = (people.get(left), people.get(right)) else { continue };
            let (Some(group_a), Some(group_b)) = (dealt.get(left).copied(), dealt.get(right).copied()) else {
                continue;
            };
            if group_a != group_b && spread.better_exchanged(a, group_a, b, group_b) {
                spread.exchange(a, group_a, b, group_b);
                dealt.swap(left, right);
                exchanged = true;
            }
        }
    }
    exchanged
}

/// How many of each unit, rank and sex are in each group.
#[derive(Debug, Default)]
struct Spread {
    units: BTreeMap<(Option<UnitId>, u32), i64>,
    bands: BTreeMap<(RankBand, u32), i64>,
    sexes: BTreeMap<(Sex, u32), i64>,
}

impl Spread {
    fn of(people: &[Traits], dealt: &[u32]) -> Self {
        let mut spread = Self::default();
        for (person, group) in people.iter().zip(dealt) {
            spread.count(person, *group, 1);
        }
        spread
    }

    fn count(&mut self, person: &Traits, group: u32, people: i64) {
        *self.units.entry((person.unit, group)).or_default() += people;
        *self.bands.entry((person.band, group)).or_default() += people;
        *self.sexes.entry((person.sex, group)).or_default() += people;
    }

    fn exchange(&mut self, a: &Traits, group_a: u32, b: &Traits, group_b: u32) {
        self.count(a, group_a, -1);
        self.count(b, group_b, -1);
        self.count(a, group_b, 1);
        self.count(b, group_a, 1);
    }

    /// Whether the sum of squares falls, that of the units first.
    fn better_exchanged(&self, a: &Traits, group_a: u32, b: &Traits, group_b: u32) -> bool {
        let units = gain(&self.units, a.unit, group_a, b.unit, group_b);
        let others = gain(&self.bands, a.band, group_a, b.band, group_b)
            + gain(&self.sexes, a.sex, group_a, b.sex, group_b);
        (units, others) < (0, 0)
    }
}

/// By how much the sum of the squared counts of one trait grows, halved, when `a` and `b` change places.
fn gain<T: Ord + Copy>(counts: &BTreeMap<(T, u32), i64>, a: T, group_a: u32, b: T, group_b: u32) -> i64 {
    if a == b {
        return 0;
    }
    let count = |kind: T, group: u32| counts.get(&(kind, group)).copied().unwrap_or_default();
    let moved = |kind: T, from: u32, to: u32| count(kind, to) - count(kind, from) + 1;
    moved(a, group_a, group_b) + moved(b, group_b, group_a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn people() -> impl Strategy<Value = Vec<Traits>> {
        let person = (0_u8..6, prop::sample::select(RankBand::ALL), prop::sample::select(Sex::ALL));
        let person =
            person.prop_map(|(unit, band, sex)| Traits { unit: Some(UnitId([unit; 16])), band, sex });
        prop::collection::vec(person, 1..80)
    }

    /// The fewest and the most of one trait that any group has.
    fn extremes<T: PartialEq>(people: &[T], dealt: &[u32], groups: u32, wanted: &T) -> (usize, usize) {
        let in_group = |group: u32| {
            people.iter().zip(dealt).filter(|(person, dealt)| **dealt == group && *person == wanted).count()
        };
        let counts: Vec<usize> = (1..=groups).map(in_group).collect();
        (counts.iter().copied().min().unwrap_or_default(), counts.iter().copied().max().unwrap_or_default())
    }

    proptest! {
        #[test]
        fn groups_are_of_one_size_and_no_unit_gathers_in_one(people in people(), groups in 1_u32..9) {
            let dealt = divided(&people, groups);
            prop_assert_eq!(dealt.len(), people.len());
            let (fewest, most) = extremes(&vec![(); people.len()], &dealt, groups, &());
            prop_assert!(most - fewest <= 1, "sizes from {} to {}", fewest, most);
            let units: Vec<_> = people.iter().map(|person| person.unit).collect();
            for unit in &units {
                let (fewest, most) = extremes(&units, &dealt, groups, unit);
                prop_assert!(most - fewest <= 1, "one unit from {} to {}", fewest, most);
            }
        }

        #[test]
        fn without_units_to_keep_apart_the_sexes_are_spread_evenly(women in 0_usize..40, men in 1_usize..40, groups in 1_u32..9) {
            let person = |sex| Traits { unit: None, band: RankBand::Staff, sex };
            let mut people = vec![person(Sex::Female); women];
            people.extend(vec![person(Sex::Male); men]);
            let dealt = divided(&people, groups);
            let sexes: Vec<Sex> = people.iter().map(|person| person.sex).collect();
            let (fewest, most) = extremes(&sexes, &dealt, groups, &Sex::Female);
            prop_assert!(most - fewest <= 1, "women from {} to {}", fewest, most);
        }
    }

    #[test]
    fn no_groups_means_none() {
        let person = Traits { unit: None, band: RankBand::Staff, sex: Sex::Male };
        assert_eq!(divided(&[person, person], 0), [0, 0], "everybody is taken out of their group");
    }
}
