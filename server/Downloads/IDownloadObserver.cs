namespace GraphQLExport.Downloads;

/// <summary>Is told once of the end of every download. It returns at once and throws nothing.</summary>
internal interface IDownloadObserver
{
    /// <summary>A download has ended.</summary>
    /// <param name="status">Status of the answer.</param>
    /// <param name="bytes">Bytes of the file that were sent.</param>
    public void Ended(int status, long bytes);
}
