package dev.nekton.vm.frontend.lower;

/** Changes or checks the tree of one script. Passes run one after the other, each made anew for each script. */
@FunctionalInterface
public interface Pass {
    /** Changes the tree of this script. */
    void apply(Unit unit);
}
