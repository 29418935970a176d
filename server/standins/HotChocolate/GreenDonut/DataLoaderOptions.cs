namespace GreenDonut;

/// <summary>How a data loader works.</summary>
public class DataLoaderOptions
{
    /// <summary>The most keys of one batch; 0 for any number; 1,024 by default.</summary>
    public int MaxBatchSize { get; set; } = 1024;
}
