//! The TypeScript types of every call, written from the Rust types themselves.

use crate::call::CallSort;
use crate::table;
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// Sees the input and output type of every call.
pub(crate) trait CallVisitor {
    fn visit<Input: TS + 'static + ?Sized, Output: TS + 'static + ?Sized>(&mut self, name: &'static str);
}

/// The whole file `calls.ts`.
///
/// # Panics
/// When two types of the table have the same name: TypeScript would know only one of them. Rename one.
#[must_use]
pub fn typescript() -> String {
    let mut collected = Collected {
        config: Config::new().with_large_int("number"),
        types: BTreeMap::new(),
        calls: String::new(),
    };
    table::visit_types(&mut collected);
    collected.type_and_those_within::<crate::Failure>();
    collected.type_and_those_within::<crate::ProgressReport>();
    let types: String = collected.types.into_values().collect();
    format!(
        "// Written by `cargo xtask types` from the table of calls. Do not edit.\n\n{types}\
         export interface Calls {{\n{}}}\n\nexport type CallName = keyof Calls;\n",
        collected.calls
    )
}

struct Collected {
    config: Config,
    types: BTreeMap<String, String>,
    calls: String,
}

impl Collected {
    fn type_and_those_within<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if let Some(known) = self.types.get(&name) {
                assert!(
                    known.ends_with(&format!("export {}\n\n", T::decl(&self.config))),
                    "two types are called {name}"
                );
                // `Written<Unit>` after `Written<Person>`: the declaration is known, what is inside it may not be.
                T::visit_generics(self);
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let declaration = T::decl(&self.config);
            self.types.insert(name, format!("{docs}export {declaration}\n\n"));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Collected {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.type_and_those_within::<T>();
    }
}

impl CallVisitor for Collected {
    fn visit<Input: TS + 'static + ?Sized, Output: TS + 'static + ?Sized>(&mut self, name: &'static str) {
        self.type_and_those_within::<Input>();
        self.type_and_those_within::<Output>();
        let (input, output) = (Input::name(&self.config), Output::name(&self.config));
        let write = table::calls().any(|call| call.name == name && call.sort == CallSort::Write);
        // Writing to a String cannot fail.
        let _ = writeln!(self.calls, "  \"{name}\": {{ input: {input}; output: {output}; write: {write} }};");
    }
}
