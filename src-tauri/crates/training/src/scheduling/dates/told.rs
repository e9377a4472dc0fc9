//! What a plan does with a class's days, by name, and what is in the way where there are none.

use super::super::material::{Material, date, number};
use super::super::words::venue_name;
use super::{ClassDays, DatesInTheWay, DatesObstacle, ProposedDates, Wanted};
use crate::classes::Class;
use crate::ids::ClassId;
use std::collections::{BTreeMap, BTreeSet};
use timetable::dates::{OpenClass, Plan, Problem, why_not};
use timetable::{Id, Resource};

/// Audiences and head teachers, by what they are called.
pub(super) struct Groups(BTreeMap<String, Id>);

impl Groups {
    pub fn of(material: &Material) -> Self {
        let called = material.classes.values().flat_map(|class| [&class.audience, &class.head_teacher]);
        let called: BTreeSet<&str> = called.map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        Self(called.into_iter().map(str::to_owned).zip(1..).collect())
    }

    /// What a class needs to itself.
    pub fn needs(&self, class: &Class) -> BTreeSet<Resource> {
        let groups = [&class.audience, &class.head_teacher].map(|name| self.0.get(name.trim()).copied());
        let groups = groups.into_iter().flatten().map(Resource::Audience);
        let own = [Resource::Class(number(class.id.0))];
        own.into_iter()
            .chain(groups)
            .chain(class.venue.map(|venue| Resource::Venue(number(venue.0))))
            .collect()
    }

    fn name(&self, group: Id) -> String {
        self.0.iter().find(|(_, id)| **id == group).map(|(name, _)| name.clone()).unwrap_or_default()
    }
}

/// What a plan does with a class, and what is in its way where it gives it no days.
pub(super) fn told(
    material: &Material,
    problem: &Problem,
    [start, plan]: [&Plan; 2],
    (wanted, open): (&Wanted, &OpenClass),
) -> ProposedDates {
    let days = |run: usize| {
        let days = &open.runs.get(run)?.days;
        Some(ClassDays { from: date(*days.first()?)?, to: date(*days.last()?)? })
    };
    let Wanted { class, days: length, window } = wanted;
    let from = ClassDays::of(class);
    let chosen = plan.get(&open.id).copied();
    let stays = chosen.is_some() && start.get(&open.id).copied() == chosen;
    let to = if stays { from } else { chosen.and_then(days) };
    let why = if chosen.is_none() { why_not(problem, plan, open) } else { None };
    let groups = Groups::of(material);
    let obstacle = |resource: Resource, other: Id| in_the_way(material, &groups, resource, other);
    ProposedDates {
        class: class.id,
        class_name: class.name.clone(),
        run: class.run,
        days: *length,
        window: *window,
        from,
        to,
        nearly: why.as_ref().and_then(|(run, _)| days(*run)),
        in_the_way: why
            .into_iter()
            .flat_map(|(_, obstacles)| obstacles)
            .map(|one| obstacle(one.resource, one.other))
            .collect(),
    }
}

fn in_the_way(material: &Material, groups: &Groups, resource: Resource, other: Id) -> DatesInTheWay {
    let class = material.classes.get(&ClassId(other.to_be_bytes()));
    let (sort, name) = match resource {
        Resource::Venue(venue) => (DatesObstacle::Venue, venue_name(material, venue)),
        Resource::Audience(group) => (DatesObstacle::Audience, groups.name(group)),
        Resource::Class(_) | Resource::Trainer(_) | Resource::Team(_) => {
            (DatesObstacle::People, String::new())
        }
    };
    DatesInTheWay {
        sort,
        name,
        class_name: class.map(|class| class.name.clone()).unwrap_or_default(),
        run: class.map(|class| class.run).unwrap_or_default(),
    }
}
