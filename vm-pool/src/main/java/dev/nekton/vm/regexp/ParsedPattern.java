package dev.nekton.vm.regexp;

import java.util.List;
import java.util.Map;

/** A parsed pattern: its tree, how many groups it has, and the numbers of the groups by their names. */
record ParsedPattern(Tree tree, int groupCount, Map<String, List<Integer>> names) {}
