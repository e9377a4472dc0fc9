//! Whom a name in a receipt means.

use super::super::trouble::Trouble;
use super::context::Context;
use super::trouble::{Against, ReceiptTrouble};
use crate::enrollment::{ClassMention, EnrollmentWarning};
use crate::ids::UnitId;
use crate::people::Person;
use identity::name::normalised;
use identity::text::without_spaces;

/// Whom a name means.
pub(super) enum Meant<'a> {
    One(&'a Person),
    /// Any of these: somebody has to say.
    Several(Vec<&'a Person>),
    Wrong(Trouble),
}

/// A name with what tells it from its namesakes.
#[derive(Clone, Copy)]
pub(super) struct Called<'a> {
    pub name: &'a str,
    pub unit: Option<&'a str>,
    pub post: Option<&'a str>,
    /// The unit whose seat they must take.
    pub within: Option<UnitId>,
}

/// The person on record a name means; of namesakes the one of the post, else the one who was named for the class.
pub(super) fn meant<'a>(context: &'a Context, called: Called<'_>) -> Meant<'a> {
    let name = called.name.to_owned();
    let places = context.people.called(&normalised(called.name));
    let people: Vec<&Person> = places.iter().filter_map(|place| context.people.person(*place)).collect();
    if people.is_empty() {
        return Meant::Wrong(Trouble::PersonUnknown { name });
    }
    let mut here = people;
    if let Some(unit) = called.unit {
        here.retain(|person| context.is_of(person, unit));
        if here.is_empty() {
            return Meant::Wrong(Trouble::PersonElsewhere { name, unit: unit.to_owned() });
        }
    }
    let own: Vec<&Person> = here
        .iter()
        .copied()
        .filter(|person| called.within.is_none() || context.holder(person) == called.within)
        .collect();
    match (own.as_slice(), here.first()) {
        ([only], _) => Meant::One(only),
        ([], Some(other)) => Meant::Wrong(Trouble::Receipt(ReceiptTrouble::OfOtherUnit {
            name,
            unit: context.unit_name(other.unit),
            sender: context.unit_name(called.within),
        })),
        _ => narrowed(context, own, called.post),
    }
}

fn narrowed<'a>(context: &Context, mut people: Vec<&'a Person>, post: Option<&str>) -> Meant<'a> {
    let fits = |person: &&Person| post.is_some_and(|post| same_post(post, &person.post));
    if people.iter().any(fits) {
        people.retain(fits);
    }
    let on_roster = |person: &&Person| {
        context.roster.get(&person.id).is_some_and(|enrollment| enrollment.state.on_roster())
    };
    let named: Vec<&Person> = people.iter().copied().filter(on_roster).collect();
    match (people.as_slice(), named.as_slice()) {
        ([only], _) | (_, [only]) => Meant::One(only),
        _ => Meant::Several(people),
    }
}

/// Whether two posts are written alike.
pub(super) fn same_post(one: &str, other: &str) -> bool {
    without_spaces(one) == without_spaces(other)
}

/// What speaks against someone's coming, both classes named.
pub(super) fn against(context: &Context, person: &Person) -> Vec<Against> {
    let (name, own) = (&person.name, context.title());
    let said = |class: &ClassMention| {
        let dates = [class.starts, class.ends.filter(|ends| Some(*ends) != class.starts)];
        dates.into_iter().flatten().map(|day| day.to_string()).collect::<Vec<_>>().join("—")
    };
    let or_dash = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let read = |warning: EnrollmentWarning| match warning {
        EnrollmentWarning::Overlap { class } => Some(Against::SameDays {
            name: name.clone(),
            class: class.title(),
            dates: said(&class),
            organiser: or_dash(&class.organiser),
            own: own.clone(),
        }),
        EnrollmentWarning::SameWeek { class } => Some(Against::SameWeek {
            name: name.clone(),
            class: class.title(),
            dates: said(&class),
            organiser: or_dash(&class.organiser),
            own: own.clone(),
            host: or_dash(&context.class.organiser),
        }),
        EnrollmentWarning::Placed { placement } => {
            Some(Against::Placed { name: name.clone(), place: placement.place, own: own.clone() })
        }
        EnrollmentWarning::Repeat { class } => {
            Some(Against::Repeat { name: name.clone(), class: class.title(), dates: said(&class) })
        }
        EnrollmentWarning::NotActive { .. } => Some(Against::NotActive { name: name.clone() }),
        EnrollmentWarning::OverCapacity { .. } | EnrollmentWarning::Left { .. } => None,
    };
    context.elsewhere.warnings(person).into_iter().filter_map(read).collect()
}
