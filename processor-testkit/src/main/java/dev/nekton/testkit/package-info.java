/**
 * The contract suite that every processor passes, and assertions about messages. The rules are numbered; their texts
 * are in {@code docs/contract.md}.
 *
 * <p>Depends on processor-api, JUnit, AssertJ, Micrometer, and {@code dev.nekton.testkit.cases} and
 * {@code dev.nekton.testkit.fake}.
 */
@NullMarked
package dev.nekton.testkit;

import org.jspecify.annotations.NullMarked;
