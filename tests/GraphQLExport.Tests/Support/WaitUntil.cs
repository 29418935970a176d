namespace GraphQLExport.Tests.Support;

/// <summary>Waits for a condition instead of for a time.</summary>
public static class WaitUntil
{
    /// <summary>Returns as soon as a condition holds; fails the test when it does not within a minute.</summary>
    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    /// <summary>The same for a condition that takes a while to look at.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
        {
            Assert.True(await timer.WaitForNextTickAsync(deadline.Token));
        }
    }
}
