//! Whom each line of a roster means: by ID number, else by name and unit (and birth month), else somebody is asked.

use super::super::choices::ImportDecision;
use super::super::settle::{Claims, Found, Newcomers};
use super::super::trouble::Trouble;
use super::super::units::UnitIndex;
use super::known::Known;
use super::line::Line;
use crate::ids::{PersonId, UnitId};
use crate::people::Person;
use std::collections::BTreeMap;

/// Matches the lines, surest first: what somebody decided, then ID numbers, then names within a unit, those with the month of
/// birth before the others, then namesakes elsewhere whom no other line means. Lines with errors mean nobody.
pub(super) fn find(
    lines: &[Line],
    known: &Known,
    units: &UnitIndex,
    decisions: &BTreeMap<u32, &ImportDecision>,
) -> Vec<Found> {
    let (claims, newcomers) = (Claims::default(), Newcomers::new());
    let mut matching = Matching { lines, known, units, claims, newcomers };
    let mut found: Vec<Option<Found>> = lines.iter().map(|line| matching.decided(line, decisions)).collect();
    let steps: [Step<'_>; 4] =
        [Matching::by_number, Matching::by_birth, Matching::by_unit, Matching::elsewhere];
    for step in steps {
        for (line, found) in
            lines.iter().zip(&mut found).filter(|(line, found)| line.sound && found.is_none())
        {
            *found = step(&mut matching, line);
        }
    }
    found.into_iter().map(|found| found.unwrap_or(Found::Nobody)).collect()
}

/// One way to find out whom a line means; none if it does not tell.
type Step<'a> = fn(&mut Matching<'a>, &'a Line) -> Option<Found>;

struct Matching<'a> {
    /// By row.
    lines: &'a [Line],
    known: &'a Known,
    units: &'a UnitIndex,
    claims: Claims,
    newcomers: Newcomers<(&'a str, Option<UnitId>), &'a Line>,
}

impl<'a> Matching<'a> {
    fn decided(&mut self, line: &'a Line, decisions: &BTreeMap<u32, &ImportDecision>) -> Option<Found> {
        let decision = decisions.get(&line.cell.row)?;
        match decision {
            ImportDecision::LeaveOut => Some(Found::LeftOut),
            _ if !line.sound => None,
            ImportDecision::New => Some(match self.numbered(line).first() {
                Some(other) => Found::Refused(self.taken_number(*other)),
                None => Found::Nobody,
            }),
            // Whoever was chosen may have been removed since; then the line is matched afresh.
            ImportDecision::Same(_) => {
                let place = decision.same().and_then(|id| self.known.place(PersonId(id)))?;
                Some(self.claimed(line, place))
            }
        }
    }

    fn by_number(&mut self, line: &'a Line) -> Option<Found> {
        match self.numbered(line) {
            [] => None,
            [only] => {
                let person = self.known.person(*only)?;
                if identity::name::normalised(&person.name) == line.key {
                    return Some(self.claimed(line, *only));
                }
                let trouble = Trouble::OtherName { name: person.name.clone(), unit: self.unit_of(person) };
                Some(Found::Ask(trouble, vec![*only]))
            }
            several => Some(Found::Ask(
                Trouble::Several { name: name(line), count: several.len() },
                several.to_vec(),
            )),
        }
    }

    /// The one of the name, the unit and the month: a line that says less must not take them first.
    fn by_birth(&mut self, line: &'a Line) -> Option<Found> {
        let birth = line.birth()?;
        let same = self.namesakes(line, |person| person.unit == line.unit && person.birth == birth);
        let known = self.known;
        let found = self.claims.choose(&name(line), line.cell, &same, |place| is_as_said(line, known, place));
        matches!(found, Found::One(_)).then_some(found)
    }

    fn by_unit(&mut self, line: &'a Line) -> Option<Found> {
        let there = self.namesakes(line, |person| person.unit == line.unit);
        let (fitting, other): (Vec<usize>, Vec<usize>) = there
            .into_iter()
            .partition(|place| self.is_born_alike(line, *place) && self.may_share(line, *place));
        let known = self.known;
        match self.claims.choose(&name(line), line.cell, &fitting, |place| is_as_said(line, known, place)) {
            Found::Nobody => self.other_birth(other).or_else(|| self.repeated(line)),
            found => Some(found),
        }
    }

    /// Whether the line that has taken this person may be about the same one: not if the two tell themselves apart, for then
    /// this line is about somebody else, whatever is on record so far.
    fn may_share(&self, line: &Line, place: usize) -> bool {
        let holder = self.claims.holder(place).and_then(|cell| {
            let at = self.lines.binary_search_by_key(&cell.row, |other| other.cell.row).ok()?;
            self.lines.get(at)
        });
        holder.is_none_or(|other| is_alike(line, other))
    }

    /// Somebody of the name and the unit, born in another month, whom no line means.
    fn other_birth(&self, places: Vec<usize>) -> Option<Found> {
        let free: Vec<usize> =
            places.into_iter().filter(|place| self.claims.holder(*place).is_none()).collect();
        let person = self.known.person(*free.first()?)?;
        let trouble = Trouble::OtherBirth { name: person.name.clone(), birth: person.birth.clone() };
        Some(Found::Ask(trouble, free))
    }

    /// An earlier line of the same name and unit, unless ID numbers or birth months tell the two apart.
    fn repeated(&mut self, line: &'a Line) -> Option<Found> {
        let may_be = |other: &&'a Line| is_alike(line, other);
        let cell = self.newcomers.earlier((&line.key, line.unit), line.cell, line, may_be)?;
        Some(Found::Ask(Trouble::Repeated { name: name(line), cell }, Vec::new()))
    }

    fn elsewhere(&mut self, line: &'a Line) -> Option<Found> {
        let mut free = self.namesakes(line, |person| person.unit != line.unit);
        free.retain(|place| self.claims.holder(*place).is_none() && self.is_born_alike(line, *place));
        let person = self.known.person(*free.first()?)?;
        let trouble = Trouble::OtherUnit { name: person.name.clone(), unit: self.unit_of(person) };
        Some(Found::Ask(trouble, free))
    }

    fn claimed(&mut self, line: &Line, place: usize) -> Found {
        match self.claims.take(place, line.cell) {
            Ok(place) => Found::One(place),
            Err(cell) => Found::Refused(Trouble::Taken { name: name(line), cell }),
        }
    }

    fn numbered(&self, line: &Line) -> &'a [usize] {
        line.id_number().map_or(&[], |number| self.known.numbered(number))
    }

    /// The people of a line's name whose ID number is not another one.
    fn namesakes(&self, line: &Line, such: impl Fn(&Person) -> bool) -> Vec<usize> {
        let fits = |place: &&usize| {
            self.known.person(**place).is_some_and(|person| {
                let number = Some(person.id_number.as_str()).filter(|number| !number.is_empty());
                agree(line.id_number(), number) && such(person)
            })
        };
        self.known.called(&line.key).iter().filter(fits).copied().collect()
    }

    fn is_born_alike(&self, line: &Line, place: usize) -> bool {
        let person = self.known.person(place);
        let birth = person.map(|person| person.birth.clone()).filter(|birth| !birth.is_empty());
        agree(line.birth(), birth)
    }

    fn taken_number(&self, place: usize) -> Trouble {
        let person = self.known.person(place).cloned().unwrap_or_default();
        Trouble::IdNumberTaken { unit: self.unit_of(&person), name: person.name }
    }

    fn unit_of(&self, person: &Person) -> String {
        person.unit.map(|unit| self.units.name(unit).to_owned()).unwrap_or_default()
    }
}

fn name(line: &Line) -> String {
    line.row.name.clone().unwrap_or_default()
}

/// Whether a person is on record just as the line says.
fn is_as_said(line: &Line, known: &Known, place: usize) -> bool {
    known.person(place).is_some_and(|person| line.filled(person) == *person)
}

/// Whether neither ID numbers nor birth months tell two lines apart.
fn is_alike(one: &Line, other: &Line) -> bool {
    agree(one.id_number(), other.id_number()) && agree(one.birth(), other.birth())
}

/// Whether two values do not contradict each other: what is not known contradicts nothing.
fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}
