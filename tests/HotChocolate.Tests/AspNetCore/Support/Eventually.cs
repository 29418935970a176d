using System.Diagnostics;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>Waits for what happens on another thread.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), "It never came to hold.");
            await Task.Yield();
        }
    }
}
