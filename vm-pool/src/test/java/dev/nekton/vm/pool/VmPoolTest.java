package dev.nekton.vm.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.ProcessorInterruptedException;
import dev.nekton.vm.VmPoolSettings;
import dev.nekton.vm.engine.JsRealm;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VmPoolTest {

    @Test
    void preloadsAsManyAsItIsTold() {
        try (PoolUnderTest test = PoolUnderTest.of(4, 3)) {
            assertThat(test.sizes()).containsExactly(3, 0, 3);
            assertThat(test.counts()).containsExactly(0, 0, 0, 0);
        }
    }

    @Test
    void preloadsNothingWhenItIsToldSo() {
        try (PoolUnderTest test = PoolUnderTest.of(1, 0)) {
            assertThat(test.sizes()).containsExactly(0, 0, 0);
        }
    }

    @Test
    void countsVmsAndTheirUses() {
        try (PoolUnderTest test = PoolUnderTest.of(3, 1)) {
            try (BorrowedVm first = test.pool.borrow()) {
                assertThat(test.sizes()).containsExactly(1, 1, 0);
                try (BorrowedVm second = test.pool.borrow()) {
                    assertThat(second.realm()).isNotSameAs(first.realm());
                    assertThat(test.sizes()).containsExactly(2, 2, 0);
                }
                assertThat(test.sizes()).containsExactly(2, 1, 1);
            }
            test.pool.borrow().close();
            assertThat(test.sizes()).containsExactly(2, 0, 2);
            assertThat(test.counts()).containsExactly(3, 2, 1, 0);
        }
    }

    @Test
    void handsOutWhatWasGivenBack() {
        try (PoolUnderTest test = PoolUnderTest.of(2, 0)) {
            BorrowedVm first = test.pool.borrow();
            JsRealm realm = first.realm();
            first.close();
            try (BorrowedVm second = test.pool.borrow()) {
                assertThat(second.realm()).isSameAs(realm);
            }
        }
    }

    @Test
    void namesTheSettingsWhenExhausted() {
        try (PoolUnderTest test = PoolUnderTest.waiting(1, Duration.ofMillis(20));
                BorrowedVm held = test.pool.borrow()) {
            assertThatThrownBy(test.pool::borrow)
                    .isInstanceOf(PoolExhaustedException.class)
                    .hasMessage("no VM came free within 20 ms (vm_pool.max_wait): all 1 are in use (vm_pool.max_size)");
            assertThat(test.counts()).containsExactly(1, 0, 1, 1);
            assertThat(held.realm()).isNotNull();
        }
    }

    @Test
    void doesNotWaitWhenMaxWaitIsZero() {
        try (PoolUnderTest test = PoolUnderTest.waiting(1, Duration.ZERO);
                BorrowedVm held = test.pool.borrow()) {
            assertThatThrownBy(test.pool::borrow).isInstanceOf(PoolExhaustedException.class);
            assertThat(held.realm()).isNotNull();
        }
    }

    @Test
    void waitsForAVmThatIsGivenBack() throws Exception {
        try (PoolUnderTest test = PoolUnderTest.of(1, 1)) {
            BorrowedVm held = test.pool.borrow();
            CompletableFuture<JsRealm> waiting = CompletableFuture.supplyAsync(() -> {
                try (BorrowedVm vm = test.pool.borrow()) {
                    return vm.realm();
                }
            });
            JsRealm realm = held.realm();
            held.close();
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isSameAs(realm);
            assertThat(test.counts()).containsExactly(2, 2, 0, 0);
        }
    }

    @Test
    void keepsTheFlagOfAThreadThatIsInterruptedWhileItWaits() {
        try (PoolUnderTest test = PoolUnderTest.of(1, 1);
                BorrowedVm held = test.pool.borrow()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(test.pool::borrow).isInstanceOf(ProcessorInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(held.realm()).isNotNull();
        }
    }

    @Test
    void letsIdleVmsGoButThePreloadedOnes() throws InterruptedException {
        Duration soon = Duration.ofMillis(20);
        try (PoolUnderTest test = new PoolUnderTest(new VmPoolSettings(4, 1, soon, soon, PoolUnderTest.LONG, false))) {
            List<BorrowedVm> all = List.of(test.pool.borrow(), test.pool.borrow(), test.pool.borrow());
            assertThat(test.gauge("vm_pool_created")).isGreaterThanOrEqualTo(3);
            for (int i = all.size() - 1; i >= 0; i--) {
                all.get(i).close();
            }
            while (test.gauge("vm_pool_created") > 1) {
                Thread.sleep(5);
            }
            assertThat(test.sizes()).containsExactly(1, 0, 1);
        }
    }

    @Test
    void closesTwice() {
        PoolUnderTest test = PoolUnderTest.of(2, 1);
        test.close();
        test.close();
        assertThat(test.hasGauges()).isFalse();
    }

    @Test
    void lendsNothingOnceClosed() {
        PoolUnderTest test = PoolUnderTest.of(2, 1);
        test.close();
        assertThatThrownBy(test.pool::borrow).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesBackAVmAfterItWasClosed() {
        PoolUnderTest test = PoolUnderTest.of(2, 1);
        BorrowedVm held = test.pool.borrow();
        test.close();
        held.close();
        assertThatThrownBy(test.pool::borrow).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void logsItsNumbersWhereItIsAskedTo() throws InterruptedException {
        Duration soon = Duration.ofMillis(20);
        VmPoolSettings settings = new VmPoolSettings(2, 0, PoolUnderTest.LONG, soon, PoolUnderTest.LONG, true);
        try (PoolUnderTest test = new PoolUnderTest(settings);
                BorrowedVm held = test.pool.borrow()) {
            test.logger.clear();
            while (test.logger.events().isEmpty()) {
                Thread.sleep(5);
            }
            assertThat(test.logger.events().get(0))
                    .hasToString("INFO vm_pool: created=1 in_use=1 available=0 uses=1 errors=0");
            assertThat(held.realm()).isNotNull();
        }
    }

    @Test
    void logsNothingWhereItIsNotAskedTo() throws InterruptedException {
        Duration soon = Duration.ofMillis(5);
        try (PoolUnderTest test = new PoolUnderTest(new VmPoolSettings(2, 1, soon, soon, soon, false))) {
            Thread.sleep(30);
            assertThat(test.logger.events()).isEmpty();
        }
    }
}
