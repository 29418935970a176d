namespace GreenDonut;

/// <summary>Decides when batches are loaded.</summary>
public interface IBatchScheduler
{
    /// <summary>Has a batch loaded once nothing is left that could add keys to it.</summary>
    /// <param name="dispatch">Loads the batch.</param>
    public void Schedule(Func<ValueTask> dispatch);
}
