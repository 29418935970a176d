namespace GraphQLExport.Exports.Pipeline;

/// <summary>What a caller of the pipeline may ask for.</summary>
public sealed record PipelineOptions
{
    /// <summary>Called after each buffer written, about every thousand rows, on the writing thread: return quickly, never throw.</summary>
    public Action<PipelineProgress>? Progress { get; init; }

    /// <summary>How long one write to the destination may take, so that a reader who has gone to sleep is cut. Unlimited by default.</summary>
    public TimeSpan WriteTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>The clock that <see cref="WriteTimeout"/> runs by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
