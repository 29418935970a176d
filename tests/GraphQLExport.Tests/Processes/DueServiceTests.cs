using GraphQLExport.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphQLExport.Tests.Processes;

/// <summary>What is due again and again goes on after a failure of any kind.</summary>
[Trait("Req", "X-SCH")]
public sealed class DueServiceTests
{
    [Fact]
    public async Task A_failure_does_not_end_it_not_even_a_canceled_one()
    {
        using var signal = new Signal();
        using var service = new Failing(signal, new InvalidOperationException("broken"), new OperationCanceledException("timed out"));
        await service.StartAsync(default);

        for (var run = 1; run <= 3; run++)
        {
            await service.Runs.WaitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
            signal.Raise();
        }

        await service.StopAsync(default);
        Assert.True(service.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class Signal : WakeUp;

    /// <summary>Fails once by each failure; counts its runs.</summary>
    private sealed class Failing(Signal signal, params Exception[] failures) : DueService(signal, TimeProvider.System, NullLogger.Instance)
    {
        private readonly Queue<Exception> left = new(failures);

        public SemaphoreSlim Runs { get; } = new(0);

        protected override Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
        {
            Runs.Release();
            return left.TryDequeue(out var failure) ? Task.FromException<DateTimeOffset?>(failure) : Task.FromResult<DateTimeOffset?>(null);
        }

        public override void Dispose()
        {
            Runs.Dispose();
            base.Dispose();
        }
    }
}
