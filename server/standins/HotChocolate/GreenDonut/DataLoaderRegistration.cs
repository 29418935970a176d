namespace HotChocolate.Fetching;

/// <summary>A service where there are data loaders: executions without them are spared what they cost.</summary>
internal sealed class DataLoaderRegistration;
