namespace GraphQLExport.Hosting;

/// <summary>Tells from looks at the thread pool, ten a second, how many threads it should add without delay.</summary>
/// <param name="usual">How many it adds without delay when all is well.</param>
internal sealed class ThreadPoolLooks(int usual)
{
    private const int Spare = 16;
    private const int Most = 512;
    private const int StuckLooks = 2;
    private const int CalmLooks = 300;

    private long finished = -1;
    private int stuck;
    private int calm;
    private int raised;

    /// <summary>Looks once: work that waits while none was finished since the look before means that all threads are blocked.</summary>
    /// <param name="threads">The pool's threads.</param>
    /// <param name="waiting">Work items that wait for a thread though a processor is free.</param>
    /// <param name="completed">Work items completed since the process began.</param>
    /// <returns>The threads that the pool should add without delay; for half a minute after the last look that found it stuck more than usual.</returns>
    public int Look(int threads, long waiting, long completed)
    {
        var isStuck = waiting > 0 && completed == finished;
        finished = completed;
        stuck = isStuck ? stuck + 1 : 0;
        calm = isStuck ? 0 : calm + 1;
        if (stuck >= StuckLooks)
            raised = Math.Clamp(threads + Spare, raised, Most);
        else if (calm >= CalmLooks)
            raised = 0;
        return Math.Max(usual, raised);
    }
}
