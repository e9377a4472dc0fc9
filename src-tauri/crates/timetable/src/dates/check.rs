//! What is wrong with a plan of days, what it costs, and what is in a class's way. It shares nothing with the search.

use super::problem::{OpenClass, Plan, Problem, Run};
use crate::booking::{Id, Resource};
use crate::interval::Day;
use std::collections::{BTreeMap, BTreeSet};

/// What plans are compared by: first the classes without days, then the cost. Less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Classes without days, or with days they cannot have.
    pub left_out: usize,
    /// What the plan costs.
    pub cost: i64,
}

/// Something in the way of a class's days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct InTheWay {
    /// The class that is there already.
    pub other: Id,
    /// What this class would need to itself.
    pub resource: Resource,
    /// The first day both would need it.
    pub day: Day,
}

/// Something a plan must not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// Which class.
    pub class: Id,
    /// What is in its way; none where the run is not among those it may have.
    pub by: Option<InTheWay>,
}

/// Who is somewhere, when and with what.
struct There<'a> {
    id: Id,
    days: &'a BTreeSet<Day>,
    needs: &'a BTreeSet<Resource>,
    wishes: &'a BTreeSet<Resource>,
}

/// Everyone a plan puts somewhere, but for `without`.
fn everyone<'a>(problem: &'a Problem, plan: &'a Plan, without: Option<Id>) -> Vec<There<'a>> {
    let dated = problem.dated.iter().map(|one| There {
        id: one.id,
        days: &one.days,
        needs: &one.needs,
        wishes: &one.wishes,
    });
    let planned = problem.classes.iter().filter_map(|class| {
        let days = &class.runs.get(*plan.get(&class.id)?)?.days;
        Some(There { id: class.id, days, needs: &class.needs, wishes: &class.wishes })
    });
    dated.chain(planned).filter(|there| Some(there.id) != without).collect()
}

/// What is in the way of a class on these days.
fn in_the_way(problem: &Problem, class: &OpenClass, run: &Run, others: &[There<'_>]) -> BTreeSet<InTheWay> {
    let mut found = BTreeSet::new();
    for other in others {
        let Some(day) = run.days.intersection(other.days).next() else { continue };
        for resource in &class.needs {
            let both = other.needs.contains(resource)
                || problem
                    .shared
                    .neighbours(*resource)
                    .is_some_and(|near| near.keys().any(|one| other.needs.contains(one)));
            if both {
                found.insert(InTheWay { other: other.id, resource: *resource, day: *day });
            }
        }
    }
    found
}

/// Everything wrong with a plan, class by class: two that meet are told from both sides.
#[must_use]
pub fn violations(problem: &Problem, plan: &Plan) -> Vec<Violation> {
    let mut found = Vec::new();
    for class in &problem.classes {
        let Some(chosen) = plan.get(&class.id) else { continue };
        let Some(run) = class.runs.get(*chosen) else {
            found.push(Violation { class: class.id, by: None });
            continue;
        };
        let others = everyone(problem, plan, Some(class.id));
        let in_the_way = in_the_way(problem, class, run, &others);
        found.extend(in_the_way.into_iter().map(|by| Violation { class: class.id, by: Some(by) }));
    }
    found
}

/// How a plan compares.
#[must_use]
pub fn rank(problem: &Problem, plan: &Plan) -> Rank {
    let wrong: BTreeSet<Id> = violations(problem, plan).iter().map(|violation| violation.class).collect();
    let unplaced = problem.classes.iter().filter(|class| !plan.contains_key(&class.id)).count();
    Rank { left_out: wrong.len() + unplaced, cost: cost(problem, plan) }
}

/// What a plan's runs cost, what its classes share though they would rather not, and how crowded its days are.
fn cost(problem: &Problem, plan: &Plan) -> i64 {
    let runs = problem.classes.iter().filter_map(|class| class.runs.get(*plan.get(&class.id)?));
    let runs: i64 = runs.map(|run| i64::from(run.cost)).sum();
    let everyone = everyone(problem, plan, None);
    let mut crowds: BTreeMap<Day, i64> = BTreeMap::new();
    let mut shared = 0_i64;
    for (place, one) in everyone.iter().enumerate() {
        for day in one.days {
            *crowds.entry(*day).or_default() += 1;
        }
        for other in everyone.iter().skip(place + 1).filter(|other| other.id != one.id) {
            let days = one.days.intersection(other.days).count();
            shared += i64::try_from(days * one.wishes.intersection(other.wishes).count()).unwrap_or(i64::MAX);
        }
    }
    let crowded: i64 = crowds.values().map(|classes| classes * classes).sum();
    runs + i64::from(problem.weights.shared) * shared + i64::from(problem.weights.crowded) * crowded
}

/// The run of days with the least in its way, and what that is, for a class without days; among equals the cheapest, then
/// the first. None where the class has no run to choose from.
#[must_use]
pub fn why_not(problem: &Problem, plan: &Plan, class: &OpenClass) -> Option<(usize, BTreeSet<InTheWay>)> {
    let others = everyone(problem, plan, Some(class.id));
    let runs = class.runs.iter().enumerate();
    let weighed = runs.map(|(place, run)| (place, run.cost, in_the_way(problem, class, run, &others)));
    let least = weighed.min_by_key(|(place, cost, obstacles)| (obstacles.len(), *cost, *place));
    least.map(|(place, _, obstacles)| (place, obstacles))
}
