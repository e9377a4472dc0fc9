//! Filling what is left of the seats with those furthest behind, in one change.

use super::fairness::{everyone, states};
use super::{QuotaError, QuotasQuery, UnitSeats, of_class};
use crate::enrollment::{Enrollment, EnrollmentState, accepting_class};
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::RankBand;
use crate::store::{Draft, View};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which seats to fill.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct FillQuotas {
    /// The class, or the lecture's.
    pub class: ClassId,
    /// One unit's; every unit's without it.
    #[serde(default)]
    #[ts(optional)]
    pub unit: Option<UnitId>,
    /// Only with people of these bands; of all where none is named.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub bands: Vec<RankBand>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuotasFilled {
    /// How many were named.
    pub named: u32,
    /// Units whose seats could not all be filled, with what is left.
    pub left: Vec<UnitSeats>,
}

/// Names people for all seats nobody has been named for, whoever is furthest behind first. Who is called up elsewhere those
/// days, or by another organiser that week, is passed over.
pub fn fill(draft: &mut Draft<'_>, wanted: FillQuotas) -> Result<QuotasFilled, QuotaError> {
    let view = draft.view();
    let class = accepting_class(&view, wanted.class)?;
    let mut open = open_seats(&view, &wanted)?;
    let known = states(&view, class.id)?;
    let people = everyone(&view, &class, wanted.unit, &wanted.bands)?;
    let mut named: Vec<PersonId> = Vec::new();
    for person in people.iter().filter(|one| one.passed.is_none() && !known.contains_key(&one.person)) {
        let Some(seats) = person.holder.and_then(|unit| open.get_mut(&unit)) else { continue };
        if *seats > 0 {
            *seats -= 1;
            named.push(person.person);
        }
    }
    let last = view.number("SELECT max(position) FROM enrollment WHERE class = ?", [class.id])?;
    for (position, person) in (last + 1..).zip(&named) {
        let state = EnrollmentState::Nominated;
        draft.put(&Enrollment {
            class: class.id,
            person: *person,
            state,
            position,
            ..Enrollment::default()
        })?;
    }
    draft.count(named.len());
    let left = open.into_iter().filter(|(_, seats)| *seats > 0);
    Ok(QuotasFilled {
        named: u32::try_from(named.len()).unwrap_or(u32::MAX),
        left: left.map(|(unit, seats)| UnitSeats { unit, seats }).collect(),
    })
}

/// The seats nobody has been named for.
fn open_seats(view: &View<'_>, wanted: &FillQuotas) -> Result<BTreeMap<UnitId, u32>, QuotaError> {
    let rows = of_class(view, QuotasQuery { class: wanted.class })?.rows;
    if rows.iter().all(|row| row.seats == 0) {
        return Err(QuotaError::NoQuotas);
    }
    let open = rows.into_iter().filter_map(|row| Some((row.unit?, row.seats.saturating_sub(row.named))));
    Ok(open.filter(|(unit, _)| wanted.unit.is_none_or(|wanted| wanted == *unit)).collect())
}
