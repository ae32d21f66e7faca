package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Member;
import dev.nekton.config.ConfigNode.Sequence;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigProblems;
import dev.nekton.pipeline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Replaces values of a tree by those of a setting; objects and lists on the way that are missing are made. */
final class Settings {
    private static final String APPEND = "-";

    private final Setting setting;
    private final ConfigNode value;

    private Settings(Setting setting, ConfigNode value) {
        this.setting = setting;
        this.value = value;
    }

    /** Returns the tree with the settings in it; those that do not fit are added to {@code problems}. */
    static ConfigNode apply(ConfigNode root, List<Setting> settings, ConfigProblems problems) {
        ConfigNode tree = root;
        for (Setting setting : settings) {
            try {
                ConfigNode value = YamlReader.read(setting.source(), setting.value());
                tree = new Settings(setting, value).set(tree, setting.steps());
            } catch (ConfigException e) {
                problems.addAll(e);
            }
        }
        return tree;
    }

    private ConfigNode set(ConfigNode node, List<String> steps) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (node instanceof Sequence sequence) {
            return inSequence(sequence, step, rest);
        }
        if (node instanceof Mapping mapping) {
            return inMapping(mapping, step, rest);
        }
        if (!Trees.isNull(node)) {
            throw refused("there is no " + step + " in a " + node.typeName());
        }
        return step.equals(APPEND)
                ? inSequence(new Sequence(List.of(), value.position()), step, rest)
                : inMapping(new Mapping(List.of(), value.position()), step, rest);
    }

    private ConfigNode inMapping(Mapping mapping, String name, List<String> rest) {
        List<Member> members = new ArrayList<>(mapping.members());
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.name().equals(name)) {
                members.set(i, new Member(name, member.namePosition(), set(member.value(), rest)));
                return new Mapping(members, mapping.position());
            }
        }
        members.add(new Member(name, value.position(), set(Trees.nothing(value.position()), rest)));
        return new Mapping(members, mapping.position());
    }

    private ConfigNode inSequence(Sequence sequence, String step, List<String> rest) {
        List<ConfigNode> items = new ArrayList<>(sequence.items());
        if (step.equals(APPEND)) {
            items.add(set(Trees.nothing(value.position()), rest));
        } else {
            int index = index(step, items.size());
            items.set(index, set(items.get(index), rest));
        }
        return new Sequence(items, sequence.position());
    }

    private int index(String step, int size) {
        if (!step.matches("[0-9]{1,9}")) {
            throw refused("expected an index of the list or -, got " + step);
        }
        int index = Integer.parseInt(step);
        if (index >= size) {
            throw refused("index " + step + " is out of range, the list has " + size + " elements");
        }
        return index;
    }

    private ConfigException refused(String text) {
        return new ConfigException(List.of(new ConfigProblem(value.position(), setting.path(), text)));
    }
}
