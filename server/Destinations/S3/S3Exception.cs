namespace GraphQLExport.Destinations;

/// <summary>A bucket did not do what it was asked.</summary>
/// <param name="message">Why, safe to show.</param>
/// <param name="isPermanent">Whether it will not do it later either.</param>
/// <param name="inner">The cause, where it holds nothing that the service wrote.</param>
internal sealed class S3Exception(string message, bool isPermanent, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it will not do it later either.</summary>
    public bool IsPermanent => isPermanent;
}
