namespace QuestPDF.Infrastructure;

/// <summary>A part of a document: anything that takes room on a page.</summary>
public interface IElement;
