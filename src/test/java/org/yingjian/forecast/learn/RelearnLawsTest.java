package org.yingjian.forecast.learn;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.yingjian.forecast.Forecasts;

class RelearnLawsTest {

    private static final LocalDate MONDAY = LocalDate.of(2016, 5, 30);

    private final LearnLaws learn = mock(LearnLaws.class);
    private final Forecasts forecasts = mock(Forecasts.class);
    private final RelearnLaws relearn = new RelearnLaws(learn, forecasts);

    @Test
    void on_demand_the_day_is_brought_up_to_date_before_the_laws_change() {
        when(learn.anew()).thenReturn(true);
        relearn.onDemand();
        InOrder order = inOrder(learn, forecasts);
        order.verify(forecasts).refreshAll();
        order.verify(learn).anew();
        order.verify(forecasts).refreshAll();
    }

    @Test
    void a_day_whose_turn_it_is_learns_and_forecasts_again() {
        when(learn.isDue()).thenReturn(true);
        when(learn.anew()).thenReturn(true);
        relearn.dayBegan(MONDAY);
        InOrder order = inOrder(learn, forecasts);
        order.verify(learn).anew();
        order.verify(forecasts).refreshAll();
    }

    @Test
    void any_other_day_and_learning_switched_off_change_nothing() {
        relearn.dayBegan(MONDAY.plusDays(1));
        verify(learn, never()).anew();
        when(learn.isDue()).thenReturn(true);
        relearn.dayBegan(MONDAY);
        verify(forecasts, never()).refreshAll();
    }
}
